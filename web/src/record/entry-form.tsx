import { Alert, Form } from 'antd';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { ApiProblem } from '../api/problem';
import { recordEn } from '../texts/record.en';
import { recordZh } from '../texts/record.zh';
import { useTexts } from '../texts/texts';
import { clockText } from '../time/shanghai';
import { Fault } from '../ui/faults';
import { DraftOffers } from './draft-offers';
import { enterMovesOn } from './next-field';
import { unplacedFaults } from './show-faults';
import type { DraftState } from './draft-saver';
import type { Entry } from './use-entry';
import type { Values } from './values';

interface EntryFormProps {
  readonly entry: Entry;
  readonly label: string;
  readonly actions: ReactNode;
  readonly children: ReactNode;
  readonly onChange?: (changed: Values) => void;
}

/** The frame of an entry form: drafts to go on with, what was refused, the fields, how far it is saved, what to do. */
export function EntryForm({ entry, label, actions, children, onChange }: EntryFormProps): ReactElement {
  const { form, recording, draft, touched } = entry;
  return (
    <div className="panel" onKeyDownCapture={savesAnywhere(entry)} onKeyDown={enterMovesOn} onBlur={entry.recheck}>
      <DraftOffers entry={entry} />
      {isShownAbove(recording.error) && <Fault error={recording.error} />}
      {unplacedFaults(form, recording.error).map(({ pointer, detail }) => (
        <Alert key={pointer} type="error" showIcon title={detail} />
      ))}
      <Form<Values>
        form={form}
        name="entry"
        layout="vertical"
        className="entry-form"
        aria-label={label}
        requiredMark
        onValuesChange={(changed) => {
          onChange?.(changed);
          touched();
        }}
      >
        {children}
      </Form>
      <div className="entry-actions">
        {actions}
        <Saved state={draft.state} />
      </div>
    </div>
  );
}

/** Faults of single fields stand at the fields; everything else is said above. */
function isShownAbove(error: unknown): boolean {
  return error !== undefined && !(error instanceof ApiProblem && error.errors.length > 0);
}

/** An open list of proposals would keep Ctrl+Enter to itself. */
function savesAnywhere({ send }: Entry): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void send();
  };
}

function Saved({ state }: { readonly state: DraftState }): ReactElement {
  const texts = useTexts({ zh: recordZh, en: recordEn });
  return (
    <span className="entry-saved" role="status">
      {state.is === 'saved' ? texts.draftSaved(clockText(state.at)) : texts.draftStates[state.is]}
    </span>
  );
}
