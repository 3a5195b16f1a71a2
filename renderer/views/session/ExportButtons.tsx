import Button from '@mui/material/Button';
import { fileKind } from '#shared/model/file-kinds.ts';
import { isOk } from '#shared/model/result.ts';
import { FileButton } from '../../parts/FileButton.tsx';
import { saveFile } from '../../store/save-file.ts';
import { useStores } from '../../store/use-stores.ts';
import { reportIn } from '../opened/report-in.ts';

/** What a file is for: to be opened by another Fieldlink, by programs, by a spreadsheet. */
const formats = [
  ['report', 'Export report'],
  ['json', 'Export JSON'],
  ['csv', 'Export CSV'],
] as const;
type Format = (typeof formats)[number][0];

/** The visit that is looked at, as a plain file where the technician wants it; and such a file of another visit. */
export function ExportButtons({ visit }: { readonly visit: string | null }) {
  const { commands, notices, view } = useStores();
  const save = async (format: Format): Promise<void> => {
    const file = await commands.run('journal.export', visit === null ? { format } : { visit, format });
    if (file && isOk(file)) saveFile(file.ok.name, file.ok.text);
  };
  const open = async (file: File): Promise<void> => {
    const report = await reportIn(file);
    if (isOk(report)) view.getState().showReport(report.ok);
    else notices.getState().addFault(report.error);
  };
  return (
    <>
      <FileButton
        label="Open report"
        accept={`.${fileKind('report').ending},.json`}
        onFile={(file) => void open(file)}
      />
      {formats.map(([format, label]) => (
        <Button key={format} variant="outlined" onClick={() => void save(format)}>
          {label}
        </Button>
      ))}
    </>
  );
}
