import type { Role } from '../../shared/access/roles.ts';
import type { Post } from './open-server.test-kit.ts';

export const PASSWORD = 'quiet otter under seven bridges';

/** Somebody is invited by who holds the token and takes it up; answers their own tokens. */
export async function joinAs(post: Post, adminToken: string, role: Role, loginName: string) {
  const invited = await post('/v1/invitations', { displayName: `Person ${loginName}`, role }, adminToken);
  const joined = await post('/v1/join', {
    ...{ code: invited.body['code'] ?? '', loginName, password: PASSWORD, deviceName: `desk of ${loginName}` },
  });
  return { invited, joined, accessToken: joined.body['accessToken'] ?? '', code: invited.body['code'] ?? '' };
}
