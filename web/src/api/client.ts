import createClient from 'openapi-fetch';
import { chosenLanguage } from '../texts/chosen';
import { problemOf, Unreachable } from './problem';
import type { components, paths } from './schema';
import { signInAgain } from './signed-out';

/** Shapes of the service's answers by their names in `openapi.json`. */
export type Schemas = components['schemas'];

/** Every call of the console goes through this one client. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin', fetch: fetchSignedIn });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', chosenLanguage() === 'zh' ? 'zh-CN' : 'en');
    return request;
  },
});

/** What a call answers, or its refusal thrown: `ApiProblem`, `Unreachable`, or an abort. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemOf(response.status, error);
  return data as T;
}

/** An answer by a path that the service itself gave (`links`, `rows`); `T` is the shape that path is known to have. */
export async function follow<T>(path: string, signal?: AbortSignal): Promise<T> {
  const headers = { 'Accept-Language': chosenLanguage() === 'zh' ? 'zh-CN' : 'en' };
  const response = await fetchSignedIn(
    new Request(path, { headers, credentials: 'same-origin', signal: signal ?? null }),
  );
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response.status, body);
  return body as T;
}

const OWN_DOORS = '/api/v1/auth/';

/** When the sign-in has ended, the person signs in where she stands and the call is made again; nothing typed is lost. */
async function fetchSignedIn(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await reach(request);
  if (response.status !== 401 || new URL(request.url).pathname.startsWith(OWN_DOORS)) return response;
  await signInAgain();
  return reach(again);
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new Unreachable(error);
  }
}
