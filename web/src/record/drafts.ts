import { answer, api, type Schemas } from '../api/client';
import type { Values } from './values';

export type DraftHead = Schemas['DraftHeadDto'];

/** What this tab keeps of a form that was not sent: it outlives a reload and ends with the tab. */
export interface KeptForm {
  readonly id: string;
  /** Of the service's copy; 0 where there is none yet. */
  readonly version: number;
  readonly values: Values;
}

interface DraftToSave extends KeptForm {
  readonly kind: string;
  readonly title: string;
}

export function listDrafts(kind: string, signal: AbortSignal): Promise<readonly DraftHead[]> {
  const call = api.GET('/api/v1/drafts', { params: { query: { kind, limit: 20 } }, signal });
  return answer(call).then(({ items }) => items);
}

/** Ends even when the page is being closed. */
export function saveDraft({ id, kind, title, values, version }: DraftToSave): Promise<DraftHead> {
  const body = { kind, title: title.slice(0, LONGEST_TITLE), data: values, version };
  return answer(api.PUT('/api/v1/drafts/{id}', { params: { path: { id } }, body, keepalive: true }));
}

export async function openDraft(id: string): Promise<KeptForm> {
  const { version, data } = await answer(api.GET('/api/v1/drafts/{id}', { params: { path: { id } } }));
  return { id, version, values: data };
}

export async function deleteDraft(id: string): Promise<void> {
  await answer(api.DELETE('/api/v1/drafts/{id}', { params: { path: { id } } }));
}

/** By person, because several use one computer one after another. */
export function keptFormKey(username: string, kind: string): string {
  return `form:${username}:${kind}`;
}

export function readKeptForm(key: string): KeptForm | undefined {
  try {
    const text = sessionStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as KeptForm);
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing loses only what a reload would have saved. */
export function keepForm(key: string, form: KeptForm | undefined): void {
  try {
    if (form === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(form));
  } catch {
    // The service has its copy.
  }
}

const LONGEST_TITLE = 100;
