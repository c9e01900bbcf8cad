import { StyleProvider } from '@ant-design/cssinjs';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, type ConfigProviderProps } from 'antd';
import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import { answer, api } from './api/client';
import { ApiProblem } from './api/problem';
import { useAnswer } from './api/queries';
import { MeContext } from './desk/me';
import { SignInPage } from './desk/sign-in-page';
import { consoleRouter } from './router';
import { chosenLanguage, keepLanguage } from './texts/chosen';
import { type Language, LanguageContext } from './texts/texts';
import { THEME } from './theme';
import { Loaded } from './ui/loaded';

type Locale = NonNullable<ConfigProviderProps['locale']>;

const LOCALES: Readonly<Record<Language, () => Promise<{ default: Locale }>>> = {
  zh: () => import('antd/locale/zh_CN'),
  en: () => import('antd/locale/en_US'),
};

/** The console. Nothing is drawn before the words of the chosen language are there. */
export function App(): ReactElement | null {
  const [language, setLanguage] = useState(chosenLanguage);
  const [locale, setLocale] = useState<Locale>();
  const client = useMemo(
    () => new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 5_000 } } }),
    [],
  );
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    void LOCALES[language]().then((loaded) => setLocale(loaded.default));
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        keepLanguage(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  if (locale === undefined) return null;
  return (
    <StyleProvider hashPriority="high">
      <ConfigProvider locale={locale} theme={THEME} button={{ autoInsertSpace: false }}>
        <AntApp>
          <LanguageContext.Provider value={choice}>
            <QueryClientProvider client={client}>
              <Door />
            </QueryClientProvider>
          </LanguageContext.Provider>
        </AntApp>
      </ConfigProvider>
    </StyleProvider>
  );
}

/** Signed in or not. */
function Door(): ReactElement {
  const me = useAnswer(['me'], (signal) => answer(api.GET('/api/v1/auth/me', { signal })));
  const router = useMemo(() => consoleRouter(), []);
  if (me.error instanceof ApiProblem && me.error.status === 401) {
    return <SignInPage onDone={() => void me.refetch()} />;
  }
  return (
    <Loaded query={me}>
      {(somebody) => (
        <MeContext.Provider value={somebody}>
          <RouterProvider router={router} />
        </MeContext.Provider>
      )}
    </Loaded>
  );
}
