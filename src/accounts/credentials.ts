import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../http/openapi';
import type { NewSession } from './sessions';

/** What a request shows to say who it is from. */
export interface Credential {
  readonly from: 'header' | 'cookie';
  readonly token: string;
}

/** A token in the header counts before a cookie, and a header that holds no token is no reason to look for a cookie. */
export function credentialOf(request: FastifyRequest): Credential | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
    return token === undefined ? undefined : { from: 'header', token };
  }
  const cookie = request.cookies[SESSION_COOKIE];
  return cookie === undefined || cookie === '' ? undefined : { from: 'cookie', token: cookie };
}

/** Gives the browser its session. Scripts of a page cannot read it, and requests from other sites do not carry it. */
export function setSessionCookie(reply: FastifyReply, session: NewSession, isSecure: boolean | undefined): void {
  void reply.setCookie(SESSION_COOKIE, session.token, {
    ...cookieOptions(isSecure),
    expires: new Date(session.expiresAt),
  });
}

export function clearSessionCookie(reply: FastifyReply, isSecure: boolean | undefined): void {
  void reply.clearCookie(SESSION_COOKIE, cookieOptions(isSecure));
}

function cookieOptions(isSecure = false) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: isSecure || ('auto' as const) } as const;
}
