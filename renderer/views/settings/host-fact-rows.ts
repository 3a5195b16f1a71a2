import type { HostRecord } from '#shared/model/host.ts';
import type { FactRow } from '../../parts/Facts.tsx';

const modes = { local: 'Local', central: 'Centrally managed' } as const;

const origins = { dhcp: 'From DHCP: it may change', static: 'Static' } as const;

/** The laptop's clock may be the wrong one of the two: only the difference is stated. */
function skewWord(seconds: number | null): string | null {
  if (seconds === null) return null;
  const whole = Math.round(seconds);
  if (whole === 0) return 'Same as this laptop';
  return `${Math.abs(whole)} s ${whole > 0 ? 'ahead of' : 'behind'} this laptop`;
}

export function hostFactRows(host: HostRecord): readonly FactRow[] {
  const { facts } = host;
  const os = [facts?.osFamily, facts?.osVersion].filter(Boolean).join(' ');
  return [
    ['Management mode', facts?.managementMode ? modes[facts.managementMode] : null],
    ['Edge host ID', host.hostId],
    ['Host name', facts?.hostName ?? null],
    ['Deployment mode', facts?.hostType ?? null],
    ['Operating system', os === '' ? null : os],
    ['Agent version', facts?.agentVersion ?? null],
    [
      'Cluster',
      facts
        ? facts.isClusterPhase || host.cluster
          ? (host.cluster?.state ?? 'Part of a cluster')
          : 'None'
        : null,
    ],
    ['Address', facts?.addressOrigin ? origins[facts.addressOrigin] : null],
    ['NTP servers', facts?.ntpServers.join(', ') || null],
    ['Clock', skewWord(host.clockSkewSeconds)],
    ...(facts?.nics ?? []).map(({ name, ip, subnet, isDefault }): FactRow => [
      `Network ${name}${isDefault ? ' (default)' : ''}`,
      [ip, subnet].filter(Boolean).join(' · '),
    ]),
  ];
}
