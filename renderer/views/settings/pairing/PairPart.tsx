import { useState } from 'react';
import Box from '@mui/material/Box';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import type { HostRecord } from '#shared/model/host.ts';
import { saasEndpoint } from '#shared/model/pairing.ts';
import { isOk, ok } from '#shared/model/result.ts';
import { FindingCard } from '../../../parts/FindingCard.tsx';
import { ReasonButton } from '../../../parts/ReasonButton.tsx';
import { Tag } from '../../../parts/Tag.tsx';
import { reasonOf } from '../../../parts/reason-of.ts';
import { useFeed } from '../../../store/use-stores.ts';
import { MatchSummary } from '../../profiles/MatchSummary.tsx';
import { useProfileMatch } from '../../profiles/use-profile-match.ts';
import { useProfiles } from '../../profiles/use-profiles.ts';
import { DemoHelp } from './DemoHelp.tsx';
import { EndpointField } from './EndpointField.tsx';
import { InsecureChoice } from './InsecureChoice.tsx';
import { PairDialog } from './PairDialog.tsx';
import { Preconditions } from './Preconditions.tsx';
import { ProfileMatch } from './ProfileMatch.tsx';
import { TokenField } from './TokenField.tsx';
import { preconditions } from './preconditions.ts';
import type { Precondition } from './preconditions.ts';
import { usePairForm } from './use-pair-form.ts';
import { usePairingCheck } from './use-pairing-check.ts';
import { whyNotPair } from './why-not-pair.ts';

/** vendor: Centrally Managed: everything up to **Pair**, each step seen to hold before the next. */
export function PairPart({ host, onSent }: { readonly host: HostRecord; onSent(): void }) {
  const check = usePairingCheck(host);
  const form = usePairForm(host);
  const console = useFeed((state) => state.console?.endpoint ?? null);
  const profiles = useProfiles();
  const match = useProfileMatch(host.key, profiles.set);
  const [asks, setAsks] = useState(false);
  const { endpoint, token, insecure, busy, verified, problem } = form;
  const findings = check.findings ?? [];
  const verdict = whyNotPair(findings, { endpoint, token: token.secret });
  const reason = reasonOf(verdict.first);
  const clean = verdict.endpoint?.params['clean'];
  const offers = [...(typeof clean === 'string' ? [clean] : []), console, saasEndpoint];
  const others = offers.filter((offer): offer is string => offer !== null && offer !== endpoint);
  const reach: Precondition = {
    label: 'Every host of the cluster reaches Palette',
    state: verified ? 'pass' : problem ? 'fail' : 'unknown',
    finding: null,
  };

  const warnings = [
    ...findings.filter(({ weight }) => weight === 'warns'),
    ...(problem ? [{ weight: 'warns', fault: problem } as const] : []),
  ];

  /** Palette is asked first whatever was pressed: what would fail at the end is found before anything is sent. */
  const pair = async (): Promise<void> => {
    const told = verified ? ok(verified) : await form.verify();
    if (told && (isOk(told) || told.error.code === 'pairing-verify-untold')) setAsks(true);
  };

  return (
    <Box
      component="section"
      aria-label="Pair with Palette"
      sx={{
        display: 'grid',
        gap: 2.5,
        p: 2.5,
        border: '1px solid',
        borderColor: 'divider',
        borderRadius: 1.5,
        bgcolor: 'background.paper',
      }}
    >
      <Preconditions
        all={[...preconditions(check.findings), reach]}
        isAsking={check.isAsking}
        onAgain={check.again}
      />
      <DemoHelp host={host} form={form} />
      {host.cluster && <ProfileMatch profiles={profiles} match={match} />}
      <EndpointField
        value={endpoint}
        problem={verdict.endpoint}
        offers={[...new Set(others)]}
        onChange={form.setEndpoint}
      />
      <TokenField token={token} problem={verdict.token} />
      <InsecureChoice insecure={insecure} onChange={form.setInsecure} />
      <Box role="status">
        {problem && <FindingCard finding={{ weight: 'refuses', fault: problem }} />}
        {verified && (
          <Tag icon={CheckIcon} tone="good" wrap>
            {`Every host of the cluster reaches Palette.${verified.message ? ` The host says: ${verified.message}` : ''}`}
          </Tag>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ReasonButton variant="outlined" reason={reason} busy={busy} onClick={() => void form.verify()}>
          Verify connection
        </ReasonButton>
        <ReasonButton variant="contained" reason={reason} busy={busy} onClick={() => void pair()}>
          Pair
        </ReasonButton>
      </Box>
      {asks && (
        <PairDialog
          cluster={host.cluster?.name ?? 'this cluster'}
          {...{ endpoint, insecure, busy, warnings }}
          onSend={async () => {
            const fault = await form.send();
            if (!fault) onSent();
            return fault;
          }}
          onClose={() => setAsks(false)}
        >
          {match.view && profiles.set && match.view.match.valid.length === 0 && (
            <MatchSummary {...match.view} profiles={profiles.set.profiles} />
          )}
        </PairDialog>
      )}
    </Box>
  );
}
