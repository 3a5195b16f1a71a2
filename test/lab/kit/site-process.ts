import { startSite } from '#electron/demo-site/site.ts';
import type { LabSite, SitePlan } from './site.ts';

/** The emulated site on addresses of the machine it runs on, in a process of its own: a namespace belongs to a process. */
const plan = JSON.parse(process.argv[2] ?? '{}') as SitePlan;
const at = plan.ips.map((ip) => ({ ip, port: plan.port ?? 5080 }));
const site = await startSite({ ...plan.options, at });
process.on('SIGTERM', () => {
  void site.close().finally(() => process.exit(0));
});
const { hosts, username, password, palette } = site;
if (plan.callsInAs !== undefined) {
  const given = {
    paletteEndpoint: new URL(palette.url).host,
    ...{ edgeHostToken: palette.registrationToken, name: plan.callsInAs, disableAutoRegister: true },
  };
  const why = await site.boot(
    hosts[0]?.id ?? '',
    `#cloud-config\n${JSON.stringify({ stylus: { site: given } })}\n`,
  );
  if (why !== null) throw new Error(why);
}
const line: LabSite = { hosts, username, password, palette };
process.stdout.write(`${JSON.stringify(line)}\n`);
