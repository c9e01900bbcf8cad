import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { answer, api } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { PATHS } from '../../paths';
import { filingsEn } from '../../texts/filings.en';
import { filingsZh } from '../../texts/filings.zh';
import { useTexts } from '../../texts/texts';
import { Badge } from '../../ui/badge';
import { nameOf, type Profile } from './use-profiles';

interface ProfileNoteProps {
  readonly profile: Profile;
  readonly profiles: readonly Profile[];
}

/** Which form this is and how well it is known; for what goes out, what should go in first. */
export function ProfileNote({ profile, profiles }: ProfileNoteProps): ReactElement {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const { version, grade, source, note, direction } = profile;
  return (
    <>
      {direction === 'out' && <InFirst profiles={inFirstFor(profile, profiles)} />}
      <details className="panel">
        <summary>
          {texts.aboutProfile} · {texts.version(version)} <Badge code={grade} text={gradeText(grade, texts.grades)} />
        </summary>
        <p>{note}</p>
        <p>
          {texts.source}: {source}
        </p>
      </details>
    </>
  );
}

/** What the same platform is told of things coming in. */
function inFirstFor({ platform }: Profile, profiles: readonly Profile[]): readonly Profile[] {
  return profiles.filter((one) => one.platform === platform && one.direction === 'in');
}

function InFirst({ profiles }: { readonly profiles: readonly Profile[] }): ReactElement | null {
  const texts = useTexts({ zh: filingsZh, en: filingsEn });
  const waiting = useAnswer(['filings', 'in first', profiles.map(({ code }) => code)], async (signal) =>
    Promise.all(
      profiles.map(async (profile) => {
        const query = { profile: profile.code, state: 'open', limit: 1, total: true } as const;
        const { total } = await answer(api.GET('/api/v1/filings', { params: { query }, signal }));
        return { profile, count: total ?? 0 };
      }),
    ),
  );
  const left = (waiting.data ?? []).filter(({ count }) => count > 0);
  if (left.length === 0) return null;
  return (
    <Alert
      className="list-note"
      type="info"
      showIcon
      title={texts.inFirst}
      description={
        <span className="link-row">
          {left.map(({ profile, count }) => (
            <Link key={profile.code} to={PATHS.filingExport(profile.code)}>
              {nameOf(profile)} ({count})
            </Link>
          ))}
        </span>
      }
    />
  );
}

function gradeText(grade: string, words: Readonly<Record<string, string>>): string {
  return words[grade] ?? grade;
}
