import Typography from '@mui/material/Typography';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import { Card } from '../../parts/Card.tsx';
import { FaultText } from '../../parts/FaultText.tsx';
import type { Notice } from '../../store/notices.ts';

export function NoticeCard({ notice, onDismiss }: { readonly notice: Notice; onDismiss(): void }) {
  if (notice.kind === 'info')
    return (
      <Card tone="accent" icon={InfoIcon} alert dismissLabel="Dismiss notice" onDismiss={onDismiss}>
        <Typography variant="body2">{notice.text}</Typography>
      </Card>
    );
  return (
    <Card tone="bad" icon={ErrorIcon} alert dismissLabel="Dismiss notice" onDismiss={onDismiss}>
      <FaultText fault={notice.fault} />
      {notice.times > 1 && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {notice.times} times
        </Typography>
      )}
    </Card>
  );
}
