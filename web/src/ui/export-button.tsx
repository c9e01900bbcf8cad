import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Progress } from 'antd';
import { type ReactElement, useRef, useState } from 'react';
import { useTexts } from '../texts/texts';
import { uiEn } from '../texts/ui.en';
import { uiZh } from '../texts/ui.zh';
import { today } from '../time/shanghai';
import { type ExportColumn, exportRows, type RowsPage } from './export-rows';
import { Fault } from './faults';

interface ExportButtonProps<Row> {
  readonly name: string;
  readonly columns: readonly ExportColumn<Row>[];
  readonly load: (next: string | undefined, signal: AbortSignal) => Promise<RowsPage<Row>>;
}

/** Every row of the list as it is narrowed now, into an xlsx file; says how far it is, and stops when asked. */
export function ExportButton<Row>({ name, columns, load }: ExportButtonProps<Row>): ReactElement {
  const texts = useTexts({ zh: uiZh, en: uiEn });
  const { message, modal } = App.useApp();
  const [rows, setRows] = useState<number>();
  const running = useRef<AbortController>(undefined);
  const run = async (): Promise<void> => {
    const stop = new AbortController();
    running.current = stop;
    setRows(0);
    try {
      const fileName = `${name}-${today()}.xlsx`;
      const count = await exportRows({
        fileName,
        sheetName: name,
        columns,
        load,
        onProgress: setRows,
        signal: stop.signal,
      });
      if (count === 0) message.info(texts.exportEmpty);
      else message.success(texts.exported(count));
    } catch (error) {
      if (!stop.signal.aborted) modal.error({ title: texts.export, content: <Fault error={error} /> });
    } finally {
      setRows(undefined);
    }
  };
  if (rows === undefined) {
    return (
      <Button icon={<DownloadOutlined />} onClick={() => void run()}>
        {texts.export}
      </Button>
    );
  }
  return (
    <span className="export-run" role="status">
      <Progress percent={100} status="active" showInfo={false} size="small" aria-hidden="true" />
      {texts.exporting(rows)}
      <Button size="small" onClick={() => running.current?.abort()}>
        {texts.exportStop}
      </Button>
    </span>
  );
}
