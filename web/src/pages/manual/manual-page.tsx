import { type MouseEvent, type ReactElement, useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useAnswer } from '../../api/queries';
import { manualEn } from '../../texts/manual.en';
import { manualZh } from '../../texts/manual.zh';
import { useTexts } from '../../texts/texts';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';

const PAGES = import.meta.glob<{ readonly html: string }>('../../../../docs/manual/*.md');

const moduleOf = (page: string): (() => Promise<{ readonly html: string }>) | undefined =>
  PAGES[`../../../../docs/manual/${page}.md`];

/** The user manual, in Chinese: the page that a screen's help leads to. */
export function ManualPage(): ReactElement {
  const texts = useTexts({ zh: manualZh, en: manualEn });
  const { page = 'index' } = useParams();
  const navigate = useNavigate();
  const read = moduleOf(page);
  const html = useAnswer(['manual', page], async () => (await read?.())?.html ?? '', { isOn: read !== undefined });
  useEffect(() => {
    document.title = texts.title;
  }, [texts.title]);
  if (read === undefined) return <Empty what={texts.noPage} />;
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const address = link?.getAttribute('href');
    if (address?.startsWith('/') !== true || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    void navigate(address);
  };
  return (
    <Loaded query={html}>
      {(text) => (
        <article className="manual panel" lang="zh-CN" onClick={follow} dangerouslySetInnerHTML={{ __html: text }} />
      )}
    </Loaded>
  );
}
