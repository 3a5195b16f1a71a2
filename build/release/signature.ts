import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** `unused`: what is made for that system carries none; its checksums are compared instead. */
export type Signature = 'valid' | 'none' | 'unused';

type Run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv) => Promise<{ stdout: string }>;

const run: Run = (command, args, env) => promisify(execFile)(command, args, { env });

/** What each system asks before it starts a program; a command that ends badly has refused. */
const judges: Partial<Record<NodeJS.Platform, (file: string) => Parameters<Run>>> = {
  // vendor: by the environment, as a path in a command would need quoting.
  win32: (file) => [
    'powershell.exe',
    [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      "if ((Get-AuthenticodeSignature -LiteralPath $env:FIELDLINK_FILE).Status -ne 'Valid') { exit 1 }",
    ],
    { ...process.env, FIELDLINK_FILE: file },
  ],
  // vendor: accepts only what carries a Developer ID and Apple's ticket, not a signature that anybody can make.
  darwin: (file) => ['spctl', ['--assess', '--type', 'execute', file], process.env],
};

/** Asks the system itself, not the environment that was meant to sign. `file`: an executable, on macOS the app's folder. */
export async function signatureOf(
  file: string,
  platform: NodeJS.Platform = process.platform,
  ask: Run = run,
): Promise<Signature> {
  const judge = judges[platform];
  if (judge === undefined) return 'unused';
  return ask(...judge(file)).then(
    () => 'valid',
    () => 'none',
  );
}
