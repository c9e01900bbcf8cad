import { createContext, useContext } from 'react';
import type { Schemas } from '../api/client';

export type Me = Schemas['MeDto'];

export const MeContext = createContext<Me | undefined>(undefined);

/** Who sits at this desk. Only below the shell, where somebody has signed in. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('nobody has signed in');
  return me;
}

export const isOfficer = (me: Me): boolean => me.roles.includes('officer');

export const isAdministrator = (me: Me): boolean => me.roles.includes('administrator');

export const isManager = (me: Me): boolean => me.roles.includes('manager');

/** Acts for an enterprise; an officer's own organisation is the bureau, for which nothing is recorded. */
export const isEnterprise = (me: Me): boolean => me.roles.includes('clerk') || me.roles.includes('manager');
