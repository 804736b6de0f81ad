"use client";

import { Component, type ReactNode } from "react";

export type LoadError = { id: string | null };

type ErrorBoundaryProps = {
  /** A new value tries again, for example the promise that is being read. */
  resetKey: unknown;
  fallback: (error: LoadError) => ReactNode;
  children: ReactNode;
};

type ErrorBoundaryState = { error: LoadError | null; resetKey: unknown };

const idOf = (thrown: unknown): string | null =>
  typeof thrown === "object" && thrown !== null && "digest" in thrown && typeof thrown.digest === "string"
    ? thrown.digest
    : null;

/** Keeps an outage inside its part of the page, so that the filters around it stay (T8). */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(thrown: unknown): Partial<ErrorBoundaryState> {
    return { error: { id: idOf(thrown) } };
  }

  static getDerivedStateFromProps(
    props: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override render(): ReactNode {
    return this.state.error ? this.props.fallback(this.state.error) : this.props.children;
  }
}
