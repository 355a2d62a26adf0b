import type { PolicyInForce } from '../../shared/policy/policy-in-force.ts';

/** Whether the school's IT lets this computer speak to the server at an address. */
export function mayReachServer(
  { mayChooseServer, serverAddress }: Pick<PolicyInForce, 'mayChooseServer' | 'serverAddress'>,
  address: string,
): boolean {
  return mayChooseServer || (serverAddress !== null && originAndPath(serverAddress) === originAndPath(address));
}

function originAndPath(address: string): string {
  return new URL(address).href.replace(/\/+$/, '');
}
