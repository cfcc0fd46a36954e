import { handleAuth } from '#server/auth-handler.ts';
import { route } from '#server/http.ts';

/** Signing in and out leaves a student view. */
const handler = route(handleAuth, { inStudentView: true });

export { handler as GET, handler as POST };
