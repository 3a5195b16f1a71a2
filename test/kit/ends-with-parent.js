/** Whoever starts this holds the other end of stdin: a test that was killed leaves no app behind. */
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
// To listen for its end shall not keep this process running.
process.stdin.unref();
