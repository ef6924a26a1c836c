/** A page that links one device once, for whoever was sent its address. */
export interface LinkPage {
  readonly id: string;
  readonly tenantId: string;
  readonly deviceId: string;
  readonly branding: unknown;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}
