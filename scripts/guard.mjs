// Waits for its parent to end, however that happens, and then ends what the parent had started. The parent writes
// "+pid SIGNAL" and "-pid"; its pipe closes with it, also when it is killed.
import { createInterface } from 'node:readline';

const kept = new Map();

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => {
  const [pid, signal] = line.slice(1).split(' ');
  if (line.startsWith('+')) kept.set(Number(pid), signal);
  else kept.delete(Number(pid));
});
lines.on('close', () => {
  for (const [pid, signal] of [...kept].reverse()) {
    try {
      process.kill(-pid, signal);
    } catch {
      // It has ended by itself.
    }
  }
});
