import { Form, type FormInstance } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { announce } from '../scan/announcer';
import { useKeys } from '../scan/keys';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';
import { focusField, showFaults } from './show-faults';
import { useCheck } from './use-check';
import { type Draft, useDraft } from './use-draft';
import { type Recorded, type Recording, useRecord } from './use-record';
import type { Values } from './values';

/** A form that records one event of a kind. */
export interface EntryOf {
  readonly owner: string;
  readonly kind: string;
  /** What the event's `data` is to be, of what is filled in. */
  readonly dataOf: (values: Values) => Values;
  readonly titleOf: (values: Values) => string;
  readonly fillers: Values;
  readonly checked: readonly string[];
  /** With what a new form begins; not given where a reload had interrupted one that `mayRestore`. */
  readonly initial: Values;
  readonly mayRestore?: (kept: Values) => boolean;
  readonly onRecorded: (recorded: Recorded, values: Values) => void;
}

export interface Entry {
  readonly form: FormInstance<Values>;
  readonly recording: Recording;
  readonly draft: Draft;
  readonly wasRestored: boolean;
  readonly initial: Values;
  readonly values: () => Values;
  /** Fills in for the person, as if it had been typed. */
  readonly fill: (values: Values) => void;
  /** Something was typed: kept as a draft, and read by the service. */
  readonly touched: () => void;
  /** 存草稿. */
  readonly keep: () => void;
  /** A field was left: what is wrong with it may be said now. */
  readonly recheck: () => void;
  /** Records what is filled in; `extra` goes along once. */
  readonly send: (extra?: Values) => Promise<void>;
  /** Empties the form for the next one. */
  readonly restart: (values: Values) => void;
  readonly openDraft: (id: string) => Promise<void>;
}

/** What every entry form does: keep, check while typing, record, and show at the fields what is wrong. Ctrl+Enter, Ctrl+S. */
export function useEntry(of: EntryOf): Entry {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  const [form] = Form.useForm<Values>();
  const recording = useRecord();
  const draft = useDraft(of);
  const check = useCheck(form, of);
  const wasRestored = draft.restored !== undefined;
  const [start] = useState(() => draft.restored ?? of.initial);
  useEffect(() => form.setFieldsValue(start), [form, start]);

  const { error, isBusy } = recording;
  useEffect(() => {
    if (error === undefined) return;
    showFaults(form, error);
    announce(texts.notRecorded, 'assertive');
    // Once for each refusal.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [error]);

  const values = useCallback((): Values => form.getFieldsValue(true) as Values, [form]);
  const touched = useCallback((): void => {
    draft.changed(values());
    check();
  }, [draft, values, check]);
  const busy = useRef(isBusy);
  useEffect(() => {
    busy.current = isBusy;
  });
  const send = async (extra: Values = {}): Promise<void> => {
    if (busy.current) return;
    const unread = await form.validateFields().then(
      () => undefined,
      (refusal: unknown) => (refusal as { errorFields?: readonly { name: readonly string[] }[] }).errorFields ?? [],
    );
    if (unread !== undefined && unread.length > 0) {
      focusField(form, unread[0]?.name ?? []);
      return;
    }
    const filled = values();
    const { occurredAt } = filled;
    const at = typeof occurredAt === 'string' ? { occurredAt } : {};
    const recorded = await recording.record({ kind: of.kind, ...at, data: { ...of.dataOf(filled), ...extra } });
    if (recorded === undefined) return;
    await draft.forget();
    of.onRecorded(recorded, filled);
  };
  const keep = (): void => {
    draft.changed(values());
    draft.save();
  };
  useKeys({
    'Ctrl+Enter': { does: texts.save, run: () => void send() },
    'Ctrl+S': { does: texts.saveDraft, run: keep },
  });
  return {
    form,
    recording,
    draft,
    wasRestored,
    initial: of.initial,
    values,
    touched,
    keep,
    recheck: check,
    send,
    fill(given) {
      form.setFieldsValue(given);
      form.setFields(Object.keys(given).map((name) => ({ name, errors: [], warnings: [] })));
      touched();
    },
    restart(given) {
      form.resetFields();
      form.setFieldsValue(given);
    },
    async openDraft(id) {
      const opened = await draft.open(id);
      form.resetFields();
      form.setFieldsValue(opened);
      check();
    },
  };
}
