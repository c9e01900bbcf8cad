import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';

export type Profile = Schemas['ProfileDto'];

/** The export profiles in the service's order: what goes in precedes what goes out. */
export function useProfiles(): { readonly profiles: readonly Profile[]; readonly say: (code: string) => string } {
  const { data } = useAnswer(['filing profiles'], (signal) => answer(api.GET('/api/v1/filings/profiles', { signal })));
  const profiles = data?.items ?? [];
  return {
    profiles,
    say: (code) => {
      const profile = profiles.find((one) => one.code === code);
      return profile === undefined ? '' : nameOf(profile);
    },
  };
}

export function nameOf({ platform, stage }: Profile): string {
  return `${platform} · ${stage}`;
}
