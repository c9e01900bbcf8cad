type Listener = (signedIn: () => void) => void;

let listener: Listener | undefined;
let waiting: Promise<void> | undefined;

/** Who shows the sign-in dialog; the shell, once. Answers how to stop. */
export function onSignedOut(show: Listener): () => void {
  listener = show;
  return () => {
    listener = undefined;
  };
}

/** Settles when the person has signed in again. Many calls that fail together wait for one dialog. */
export function signInAgain(): Promise<void> {
  waiting ??= new Promise<void>((resolve) => {
    listener?.(() => {
      waiting = undefined;
      resolve();
    });
  });
  return waiting;
}
