import { memo } from 'react';
import Box from '@mui/material/Box';
import { FilterField } from '../../../parts/FilterField.tsx';
import { MenuButton } from '../../../parts/MenuButton.tsx';
import type { MenuAction } from '../../../parts/MenuList.tsx';
import { Picker } from '../../../parts/Picker.tsx';
import { useTable, useView } from '../../../store/use-stores.ts';
import { groupings, isGrouping } from './list-line.ts';
import type { SelectRule } from './host-rules.ts';

const figures = new Intl.NumberFormat('en');

export interface HostToolsProps {
  /** Hosts that the filter leaves, out of so many. */
  readonly shown: number;
  readonly of: number;
  /** How many are selected, in words; '' for none. */
  readonly selected: string;
  /** What can be selected by rule just now. */
  rules(): readonly SelectRule[];
}

/** Filter, groups and selection by rule, in one row over a table that is too long for the eye alone. */
export const HostTools = memo(function HostTools({ shown, of, selected, rules }: HostToolsProps) {
  const setSelected = useView((state) => state.setSelected);
  const [{ filter, groupBy }, setTable] = useTable('hosts');
  const actions = (): readonly MenuAction[] =>
    rules().map(({ label, keys }) => ({
      label,
      ...(keys.size > 0 && { figure: figures.format(keys.size) }),
      reason: null,
      run: () => setSelected(keys),
    }));
  return (
    <Box sx={{ display: 'flex', flex: 'none', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <FilterField
        label="Filter hosts"
        value={filter}
        onChange={(typed) => setTable({ filter: typed })}
        shown={shown}
        of={of}
      />
      <Box sx={{ display: 'flex', ml: 'auto', gap: 2 }}>
        <Picker
          label="Group by"
          options={Object.entries(groupings)}
          value={isGrouping(groupBy) ? groupBy : 'none'}
          onPick={(value) => setTable({ groupBy: value })}
          minWidth={128}
        />
        <MenuButton label={selected === '' ? 'Select' : selected} actions={actions} />
      </Box>
    </Box>
  );
});
