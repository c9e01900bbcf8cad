import { createBrowserRouter, type RouteObject } from 'react-router';
import type { ComponentType } from 'react';
import { Crash } from './desk/crash';
import { NotFound } from './desk/not-found';
import { Shell } from './desk/shell';
import { ROUTES } from './paths';

type ScreenName = keyof typeof ROUTES;

/** The module of each screen, read when somebody first opens it. */
const SCREENS: Partial<Record<ScreenName, () => Promise<ComponentType>>> = {
  manual: async () => (await import('./pages/manual/manual-page')).ManualPage,
  batteries: async () => (await import('./pages/batteries/batteries-page')).BatteriesPage,
};

export function consoleRouter(): ReturnType<typeof createBrowserRouter> {
  const children = Object.entries(SCREENS).map(([name, load]): RouteObject => ({
    path: ROUTES[name as ScreenName],
    errorElement: <Crash />,
    lazy: async () => ({ Component: await load() }),
  }));
  return createBrowserRouter([
    {
      path: '/',
      element: <Shell />,
      errorElement: <Crash />,
      hydrateFallbackElement: <></>,
      children: [...children, { path: '*', element: <NotFound /> }],
    },
  ]);
}
