import { useId } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { templateRefusal } from '#shared/model/qr-payload.ts';
import { Field } from '../../../parts/Field.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useStores } from '../../../store/use-stores.ts';
import type { Template } from './use-template.ts';

/** One address for all codes that are made here, singly or by the sheet. */
export function TemplateField({ template, setTemplate, kept }: Template) {
  const { commands } = useStores();
  const hint = useId();
  return (
    <>
      <Field
        label="Registration URL"
        placeholder="https://register.example.com"
        hintId={hint}
        maxLength={2_000}
        value={template}
        onChange={setTemplate}
      />
      <Typography id={hint} variant="body2" sx={{ color: 'text.secondary' }}>
        The address of the registration app, as stylus.site.registrationURL has it: the ID is added as
        appliance-id. Or any text with {'{id}'}. Empty: the code says the ID alone.
      </Typography>
      <Box>
        <ReasonButton
          variant="outlined"
          reason={template.trim() === kept ? 'It is kept already.' : reasonOf(templateRefusal(template))}
          onClick={() => void commands.run('settings.update', { qrTemplate: template })}
        >
          Keep this URL
        </ReasonButton>
      </Box>
    </>
  );
}
