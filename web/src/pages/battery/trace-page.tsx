import type { ReactElement } from 'react';
import { Navigate, useParams } from 'react-router';
import { isOfficer, useMe } from '../../desk/me';
import { PATHS } from '../../paths';
import { ProofPanel } from '../../proof/panel';
import { batteryFileEn } from '../../texts/battery-file.en';
import { batteryFileZh } from '../../texts/battery-file.zh';
import { useTexts } from '../../texts/texts';
import { Loaded } from '../../ui/loaded';
import { Screen } from '../../ui/screen';
import { Chain } from './chain';
import { Evidence } from './evidence';
import { FileHead } from './file-head';
import { Neighbours } from './neighbours';
import { StageHelp } from './stage-help';
import { type BatteryFile, useBatteryFile, useFlagsOf } from './use-file';

/** G06: one battery as an officer follows it, with gaps in red and the evidence beside. Nothing here is changed. */
export function TracePage(): ReactElement {
  const { code = '' } = useParams();
  const forOfficer = isOfficer(useMe());
  const file = useBatteryFile(code);
  if (!forOfficer) return <Navigate replace to={PATHS.battery(code)} />;
  return <Loaded query={file}>{(data) => <Trace key={data.card.id} file={data} />}</Loaded>;
}

function Trace({ file }: { readonly file: BatteryFile }): ReactElement {
  const texts = useTexts({ zh: batteryFileZh, en: batteryFileEn });
  const found = useFlagsOf(file);
  const { card, timeline } = file;
  return (
    <Screen title={texts.traceTitle} hint={texts.traceHint} help="search">
      <FileHead card={card} />
      <div className="trace">
        <Chain file={file} flags={found.flags} onRecorded={() => undefined} />
        <Evidence file={file} {...found} />
      </div>
      <ProofPanel stream={card.id} seenUntil={card.seenUntil} entries={timeline.items} />
      <Neighbours file={file} />
      <StageHelp stage={card.guide} />
    </Screen>
  );
}
