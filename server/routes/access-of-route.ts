import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Action } from '../../shared/access/actions.ts';
import { invariant } from '../../shared/invariant.ts';

/** Who may ask at all; what somebody may do with which thing is asked again where the thing is. */
export type RouteAccess = 'anybody' | 'signed-in' | Action;

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
  interface FastifyInstance {
    /** Every route there is, with who may ask. */
    routesByAccess: { readonly method: string; readonly url: string; readonly access: RouteAccess }[];
  }
}

/** From here on no route can be added that does not say who may ask. */
export function wantAccessOfRoutes(app: FastifyInstance): void {
  app.decorate('routesByAccess', []);
  app.addHook('onRoute', ({ config, method, url }) => {
    const access = config?.access;
    invariant(access !== undefined, `who may ask ${String(method)} ${url} is said with it`);
    for (const one of [method].flat()) app.routesByAccess.push({ method: one, url, access });
  });
}

export function accessOf(request: FastifyRequest): RouteAccess {
  const { access } = request.routeOptions.config;
  invariant(access !== undefined, 'a route says who may ask');
  return access;
}
