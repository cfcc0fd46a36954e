// People who are signed in: what a browser sends after signing in, without the cost of 1,000 password hashes before the measurement.
import { encode } from 'next-auth/jwt';

/** That all processes of a bench share. */
export const benchSecret = 'a secret that all processes of the bench share';

/** The `Cookie` header of an account's browser; the session says who, the database everything else. */
export async function cookieOf(userId: string): Promise<string> {
  return `next-auth.session-token=${await encode({ token: { sub: userId }, secret: benchSecret })}`;
}
