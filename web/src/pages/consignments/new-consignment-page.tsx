import { App, Button } from 'antd';
import { type ReactElement, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { EntryForm } from '../../record/entry-form';
import { totalOf } from '../../record/gathered';
import { Remarks } from '../../record/remarks';
import type { GatheredEntry } from '../../record/use-gathered-entry';
import type { Recorded } from '../../record/use-record';
import { useKeys } from '../../scan/keys';
import { consignmentsEn } from '../../texts/consignments.en';
import { consignmentsZh } from '../../texts/consignments.zh';
import { gatherEn } from '../../texts/gather.en';
import { gatherZh } from '../../texts/gather.zh';
import { recordEn } from '../../texts/record.en';
import { recordZh } from '../../texts/record.zh';
import { useTexts } from '../../texts/texts';
import { Loaded } from '../../ui/loaded';
import { ReasonedButton } from '../../ui/reasoned-button';
import { Screen } from '../../ui/screen';
import { rowFaults } from './dispatch-data';
import { DispatchFields } from './dispatch-fields';
import { DispatchItems } from './dispatch-items';
import { PaperFields } from './paper-fields';
import { SafetyFields } from './safety-fields';
import { useDispatch } from './use-dispatch';

/** E10, T7: 移交出库. */
export function NewConsignmentPage(): ReactElement {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const usual = useAnswer(['usual'], (signal) => answer(api.GET('/api/v1/usual', { signal })));
  return (
    <Screen title={texts.title} hint={texts.hint} help="consignments">
      <Loaded query={usual}>{(known) => <NewConsignment usual={known} />}</Loaded>
    </Screen>
  );
}

function NewConsignment({ usual }: { readonly usual: Schemas['UsualDto'] }): ReactElement {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const words = useTexts({ zh: recordZh, en: recordEn });
  const [params] = useSearchParams();
  const codes = (params.get('codes') ?? '').split(',').filter((code) => code !== '');
  const [done, setDone] = useState<Recorded>();
  const dispatch = useDispatch({ me: useMe(), usual, codes, untitled: words.untitled, onRecorded: setDone });
  const { entry, list } = dispatch;
  const submit = useSubmit(dispatch);
  const reason = useReason(dispatch);
  const mayIssue = done === undefined && reason === undefined;
  // Before the form's own, which asks nothing.
  useKeys({ 'Ctrl+Enter': { does: texts.submit, run: () => mayIssue && submit() } });
  if (done !== undefined) {
    return (
      <Issued
        recorded={done}
        onNext={() => {
          setDone(undefined);
          dispatch.next();
        }}
      />
    );
  }
  return (
    <EntryForm
      entry={entry}
      label={texts.title}
      actions={
        <>
          <ReasonedButton type="primary" loading={entry.recording.isBusy} reason={reason} onClick={submit}>
            {texts.submit}
          </ReasonedButton>
          <Button
            onClick={() => {
              entry.touched();
              entry.draft.save();
            }}
          >
            {words.saveDraftKey}
          </Button>
        </>
      }
    >
      <DispatchFields entry={entry} usual={usual} />
      <DispatchItems list={list} faults={rowFaults(entry.recording.error)} />
      <SafetyFields />
      <PaperFields />
    </EntryForm>
  );
}

function useReason({ list }: GatheredEntry): string | undefined {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const gather = useTexts({ zh: gatherZh, en: gatherEn });
  const { pieces, unread } = totalOf(list.rows);
  if (list.waiting > 0) return gather.reading(list.waiting);
  if (pieces === 0) return texts.needItems;
  return unread > 0 ? gather.unread(unread) : undefined;
}

/** Sends; where something was judged unsafe, after a word about it. */
function useSubmit({ entry, list }: GatheredEntry): () => void {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const { modal } = App.useApp();
  return () => {
    const joint = entry.values()['jointSafety'] as { result?: string } | undefined;
    const unsafe = list.rows.filter(({ safety }) => safety === 'fail').map(({ name }) => name);
    if (joint?.result !== 'fail' && unsafe.length === 0) {
      void entry.send();
      return;
    }
    modal.confirm({
      title: texts.unsafeTitle,
      content: (
        <>
          {joint?.result === 'fail' && <p>{texts.unsafeJoint}</p>}
          {unsafe.length > 0 && <p>{texts.unsafeItems(unsafe.join('、'))}</p>}
          <p>{texts.unsafeNote}</p>
        </>
      ),
      okText: texts.unsafeOk,
      okButtonProps: { danger: true },
      onOk: () => entry.send(),
    });
  };
}

interface IssuedProps {
  readonly recorded: Recorded;
  readonly onNext: () => void;
}

function Issued({ recorded, onNext }: IssuedProps): ReactElement {
  const { form: texts } = useTexts({ zh: consignmentsZh, en: consignmentsEn });
  const navigate = useNavigate();
  const own = useMe().enterprise ?? '';
  const { label } = recorded.subject;
  return (
    <div className="panel">
      <Remarks recorded={recorded} done={texts.done(label)} />
      <div className="entry-actions">
        <Button type="primary" autoFocus onClick={() => void navigate(PATHS.consignment(label, own))}>
          {texts.open}
        </Button>
        <Button onClick={onNext}>{texts.another}</Button>
      </div>
    </div>
  );
}
