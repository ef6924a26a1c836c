/** Who runs the installation. They belong to no tenant, and enter one only on the record. */
export interface Operator {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}
