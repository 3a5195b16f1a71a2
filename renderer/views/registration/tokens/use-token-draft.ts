import { useState } from 'react';
import { checkEdgeToken } from '#shared/model/edge-token.ts';
import { dayAfter, endOfDay } from './days.ts';
import type { TokenText } from './TokenFields.tsx';

const usualDays = 30;

/** A new token as it is typed, and what speaks against it. */
export function useTokenDraft(projectUid: string | null) {
  const [openedAt] = useState(() => Date.now());
  const [text, setText] = useState<TokenText>(() => ({
    ...{ name: '', description: '', expiresAt: endOfDay(dayAfter(openedAt, usualDays)) ?? 0 },
  }));
  const draft = {
    ...{ name: text.name.trim(), description: text.description.trim() },
    ...{ projectUid, expiresAt: text.expiresAt },
  };
  const findings = checkEdgeToken(draft, openedAt);
  return {
    ...{ text, setText, draft },
    refusal: findings.find(({ weight }) => weight === 'refuses')?.fault ?? null,
    warnings: findings.filter(({ weight }) => weight === 'warns'),
  };
}
