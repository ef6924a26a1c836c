import {
  queryOptions,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { SignedUp, SignUpOffer, SignUpWish, SubdomainAnswer } from '@wagate/sdk';
import { wagate } from '../../app/wagate.js';

export const offerQuery = queryOptions<SignUpOffer>({
  queryKey: ['sign-up'],
  queryFn: () => wagate.signUp.offer(),
});

/** Asked for as one types; an answer is old soon. */
export function useSubdomain(subdomain: string): UseQueryResult<SubdomainAnswer> {
  return useQuery({
    queryKey: ['sign-up', 'subdomain', subdomain],
    queryFn: () => wagate.signUp.look(subdomain),
    enabled: subdomain !== '',
    staleTime: 10_000,
  });
}

/** The new account is at a host of its own, where its owner signs in; their address goes ahead of them. */
export function useSignUp(): UseMutationResult<SignedUp, Error, SignUpWish> {
  return useMutation({
    mutationFn: (wanted: SignUpWish) => wagate.signUp.create(wanted),
    gcTime: 0,
    onSuccess: ({ sign_in_url: url }, { email }) =>
      globalThis.location.assign(`${url}#${new URLSearchParams({ welcome: email }).toString()}`),
  });
}
