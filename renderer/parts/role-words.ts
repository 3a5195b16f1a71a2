import type { Role } from '#shared/model/role.ts';

export const roleWords: Record<Role, string> = {
  leader: 'Leader',
  follower: 'Follower',
  standalone: 'Not linked',
  unknown: 'Unknown',
};
