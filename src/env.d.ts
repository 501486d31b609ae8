interface ImportMetaEnv {
  /** Whether pages carry their Content-Security-Policy. */
  readonly POLICY: boolean;
}
