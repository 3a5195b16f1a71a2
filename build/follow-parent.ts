const often = 250;
let following = false;

/**
 * npm starts a script through a shell. On SIGTERM npm ends the shell and the shell tells nobody, so a process
 * that npm started notices by its parent's change and stops as if it had been told. (`exec` in the script would
 * do on Unix, but Windows has no such word.)
 */
export function followParent(): void {
  if (following) return;
  following = true;
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, often);
  timer.unref();
}
