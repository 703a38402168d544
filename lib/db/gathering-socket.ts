import { Socket } from 'node:net';

/**
 * A socket that sends what is written in one tick at once: statements that are asked together leave in one packet, and one
 * call into the system is most of what a small statement costs.
 */
export function gatheringSocket(): Socket {
  const socket = new Socket();
  let gathering = false;
  const gather = () => {
    if (gathering) return;
    gathering = true;
    socket.cork();
    process.nextTick(() => {
      gathering = false;
      socket.uncork();
    });
  };
  // Connecting gives a socket its own `write` back.
  socket.once('connect', () => {
    socket.write = new Proxy(socket.write, {
      apply: (write, self, args) => {
        gather();
        return Reflect.apply(write, self, args);
      },
    });
  });
  return socket;
}
