/** A subnet of this laptop that a sweep can start from. */
export interface SweepSuggestion {
  readonly interfaceName: string;
  readonly address: string;
  /** Network in CIDR form, e.g. `10.10.0.0/24`. */
  readonly subnet: string;
  /** Addresses a sweep of it would try. */
  readonly size: number;
}
