import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FolderListing } from '#shared/model/content.ts';
import { Field } from '../../parts/Field.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import { Placeholder } from '../../parts/Placeholder.tsx';
import { FolderRows } from './FolderRows.tsx';
import { folderWord, rowsOf } from './folder-rows.ts';
import type { Wanted } from './folder-rows.ts';
import type { Folder } from './use-folder.ts';

export interface FolderPickerProps {
  readonly wanted: Wanted;
  readonly folder: Folder;
  /** What stands in the path field. */
  readonly path: string;
  onPath(path: string): void;
  onFile(path: string, listing: FolderListing): void;
}

/** The same for long and short folders, so that nothing moves on the way through them. */
const listHeight = 'clamp(176px, 100vh - 424px, 344px)';

/** Where bundles usually lie, in one click each; `aria-current` marks the one that is open. */
function Places({ listing, open }: { readonly listing: FolderListing; open(path: string): unknown }) {
  return (
    <Box component="nav" aria-label="Places" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
      {listing.places.map(({ name, path }) => (
        <Button
          key={path}
          variant="outlined"
          size="small"
          aria-current={path === listing.folder ? 'true' : undefined}
          sx={{ '&[aria-current]': { bgcolor: 'action.selected' } }}
          onClick={() => void open(path)}
        >
          {name}
        </Button>
      ))}
    </Box>
  );
}

/** The laptop's own disk, as far as bundles and their signatures go: places, a path to type, and one folder's rows. */
export function FolderPicker({ wanted, folder, path, onPath, onFile }: FolderPickerProps) {
  const { listing, problem, open } = folder;
  return (
    <>
      {listing && <Places listing={listing} open={open} />}
      <Field
        label="Folder or file"
        value={path}
        onChange={onPath}
        maxLength={4096}
        problemId={problem ? 'folder-problem' : undefined}
      />
      <Box sx={{ mt: 1.5, height: listHeight }}>
        {listing ? (
          <FolderRows
            key={listing.folder}
            rows={rowsOf(listing, wanted)}
            onOpen={({ kind, path: wish }) => {
              if (kind === wanted) onFile(wish, listing);
              else void open(wish);
            }}
          />
        ) : (
          <Placeholder height={176} />
        )}
      </Box>
      <Box sx={{ mt: 1, minHeight: 66 }}>
        {problem ? (
          <Box role="alert" sx={{ color: 'error.main' }}>
            <FaultText id="folder-problem" fault={problem} />
          </Box>
        ) : (
          <Typography role="status" variant="body2" sx={{ color: 'text.secondary' }}>
            {listing ? folderWord(listing, wanted) : 'Reading…'}
          </Typography>
        )}
      </Box>
    </>
  );
}
