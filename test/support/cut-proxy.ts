import { createConnection, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

/** What happens to the next COMMIT that comes by. */
export type Cut =
  /** It never reaches the server. */
  | 'before'
  /** It reaches the server, whose answer is lost. */
  | 'after';

/** A way to the server that can be cut. */
export interface CutProxy {
  /** The place, by way of the proxy. */
  readonly url: string;
  /** Cuts the connection at the next COMMIT; with `staysDown` nobody gets through any more until `mend`. */
  cutAt(cut: Cut, staysDown?: boolean): void;
  /** Nobody gets through, and whoever is connected is cut off. */
  down(): void;
  mend(): void;
  close(): Promise<void>;
}

/** As a query of its own; not the READ COMMITTED of a BEGIN. */
const COMMIT = 'COMMIT\0';

/** Long enough for a server to finish a COMMIT whose answer nobody hears. */
const HEARD_MS = 300;

export async function startCutProxy(place: string): Promise<CutProxy> {
  const open = new Set<Socket>();
  let [cut, staysDown, isDown] = [undefined as Cut | undefined, false, false];
  const end = (...sockets: Socket[]): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    if (isDown) return end(client);
    const upstream = connectionTo(place);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => end(client, upstream));
      socket.on('close', () => {
        open.delete(socket);
        end(client, upstream);
      });
    }
    let isDeaf = false;
    upstream.on('data', (bytes) => isDeaf || client.write(bytes));
    client.on('data', (bytes) => {
      const isCut = cut !== undefined && bytes.includes(COMMIT);
      if (!isCut) return upstream.write(bytes);
      isDown = staysDown;
      if (cut === 'after') {
        isDeaf = true;
        upstream.write(bytes);
        setTimeout(() => end(client, upstream), HEARD_MS);
      } else end(client, upstream);
      cut = undefined;
      return true;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: place.replace(/@[^/]*\//, `@127.0.0.1:${String(port)}/`).replace(/\?.*$/, ''),
    cutAt: (how, stays = false) => {
      [cut, staysDown] = [how, stays];
    },
    down: () => {
      isDown = true;
      end(...open);
    },
    mend: () => {
      isDown = false;
    },
    close: async () => {
      end(...open);
      server.close();
      await once(server, 'close');
    },
  };
}

function connectionTo(place: string): Socket {
  const [, host = '', query = ''] = /@([^/]*)\/[^?]*(?:\?(.*))?$/.exec(place) ?? [];
  const folder = new URLSearchParams(query).get('host');
  if (folder !== null) return createConnection(`${folder}/.s.PGSQL.5432`);
  const [name = 'localhost', port = '5432'] = host.split(':');
  return createConnection(Number(port), name);
}
