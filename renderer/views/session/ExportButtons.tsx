import Button from '@mui/material/Button';
import { isOk } from '#shared/model/result.ts';
import { saveFile } from '../../store/save-file.ts';
import { useStores } from '../../store/use-stores.ts';

const formats = ['json', 'csv'] as const;

/** The visit that is looked at, as a plain file where the technician wants it. */
export function ExportButtons({ visit }: { readonly visit: string | null }) {
  const { commands } = useStores();
  const save = async (format: (typeof formats)[number]): Promise<void> => {
    const file = await commands.run('journal.export', visit === null ? { format } : { visit, format });
    if (file && isOk(file)) saveFile(file.ok.name, file.ok.text);
  };
  return formats.map((format) => (
    <Button key={format} variant="outlined" onClick={() => void save(format)}>
      Export {format.toUpperCase()}
    </Button>
  ));
}
