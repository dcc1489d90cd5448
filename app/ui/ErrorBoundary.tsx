import { Component, type ComponentType, type ReactNode } from "react";

interface Props {
  /** A change of this value gives the children another try. */
  resetKey: string;
  fallback: ComponentType<{ error: Error; resetErrorBoundary: () => void }>;
  children: ReactNode;
}

/** Keeps a failing page from taking the menu down with it. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidUpdate(previous: Props) {
    if (this.state.error && previous.resetKey !== this.props.resetKey)
      this.setState({ error: null });
  }

  override render() {
    const { fallback: Fallback, children } = this.props;
    const { error } = this.state;
    if (!error) return children;
    return <Fallback error={error} resetErrorBoundary={() => this.setState({ error: null })} />;
  }
}
