import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { WagateError, type Invitation, type NewPassword, type Session, type SignIn } from '@wagate/sdk';
import { sessionKey } from '../../app/session.queries.js';
import { wagate } from '../../app/wagate.js';

/** Without a network a person at the door hears so at once; nothing waits here to be sent later. */
export const atOnce = { networkMode: 'always' } as const;

export function useSignIn(): UseMutationResult<Session, Error, SignIn> {
  const queries = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: (wanted: SignIn) => wagate.people.signIn(wanted),
    onSuccess: (session) => queries.setQueryData(sessionKey, session),
  });
}

export function useForgotPassword(): UseMutationResult<void, Error, string> {
  return useMutation({ ...atOnce, mutationFn: (email: string) => wagate.people.forgotPassword(email) });
}

export function useResetPassword(): UseMutationResult<void, Error, NewPassword> {
  return useMutation({ ...atOnce, mutationFn: (wanted: NewPassword) => wagate.people.resetPassword(wanted) });
}

export function useInvitation(secret: string): UseQueryResult<Invitation> {
  return useQuery({ queryKey: ['invitation', secret], queryFn: () => wagate.people.invitation(secret) });
}

type Acceptance = NewPassword & { readonly name: string; readonly email: string };

/** Who joins is signed in at once. */
export function useAcceptInvitation(): UseMutationResult<void, Error, Acceptance> {
  const queries = useQueryClient();
  return useMutation({
    ...atOnce,
    mutationFn: async ({ email, ...wanted }: Acceptance) => {
      await wagate.people.acceptInvitation(wanted);
      queries.setQueryData(sessionKey, await wagate.people.signIn({ email, password: wanted.password }));
    },
  });
}

/** The password was right; a code of the second factor is asked for. */
export function wantsCode(error: Error | null): boolean {
  return error instanceof WagateError && /^two_factor_(needed|refused)$/.test(error.code);
}

/** A mailed link counts once, and not for ever. */
export function isUsedUp(error: Error | null): boolean {
  return error instanceof WagateError && error.code === 'password_reset_not_found';
}
