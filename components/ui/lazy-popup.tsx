"use client";

import {
  cloneElement,
  type ComponentProps,
  type ComponentType,
  type ReactElement,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import { announce } from "./status-region";

/** A button, or what renders one and passes everything on to it. */
export type Trigger = ReactElement<ComponentProps<"button">>;

/** The press once more, for the trigger that has taken the place of the one it was meant for. */
const again = (press: Event): Event =>
  press instanceof KeyboardEvent
    ? new KeyboardEvent(press.type, press)
    : // What a press was made with decides where the focus goes, and a click says that by its fields alone.
      new PointerEvent(press.type, press);

const arrows = ["ArrowDown", "ArrowUp"];

/**
 * A popup whose code is loaded when its trigger is first hovered, focused or pressed. Until the first press the trigger is a
 * plain button; then the popup's own takes its place, and the press is passed on to it, so that none is lost and the
 * popup opens as if it had been there all along.
 */
export const lazyPopup = <Props extends { trigger: Trigger }>(
  kind: "menu" | "dialog",
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> => {
  let loaded: ComponentType<Props> | null = null;
  const warm = async () => (loaded ??= await load());
  const warmQuietly = () => void warm().catch(() => undefined);

  return function LazyPopup(props: Props) {
    const [Popup, setPopup] = useState<ComponentType<Props> | null>(null);
    const [waiting, setWaiting] = useState(false);
    const button = useRef<HTMLButtonElement>(null);
    const press = useRef<Event | null>(null);
    useEffect(() => {
      if (Popup === null || press.current === null) return;
      const passedOn = again(press.current);
      press.current = null;
      button.current?.focus({ preventScroll: true });
      button.current?.dispatchEvent(passedOn);
    }, [Popup]);

    const { trigger } = props;
    const own = trigger.props;
    if (Popup) return <Popup {...props} trigger={cloneElement(trigger, { ref: button })} />;

    const open = (event: SyntheticEvent) => {
      press.current = event.nativeEvent;
      if (loaded) {
        setPopup(() => loaded);
        return;
      }
      setWaiting(true);
      warm().then(
        (ready) => {
          setPopup(() => ready);
        },
        () => {
          press.current = null;
          setWaiting(false);
          announce("This could not be loaded. Load the page again.");
        },
      );
    };
    return cloneElement(trigger, {
      ref: button,
      "aria-haspopup": kind,
      "aria-expanded": false,
      "aria-busy": waiting || own["aria-busy"],
      onPointerEnter: (event) => {
        warmQuietly();
        own.onPointerEnter?.(event);
      },
      onFocus: (event) => {
        warmQuietly();
        own.onFocus?.(event);
      },
      onClick: (event) => {
        own.onClick?.(event);
        open(event);
      },
      onKeyDown: (event) => {
        own.onKeyDown?.(event);
        if (kind !== "menu" || !arrows.includes(event.key)) return;
        event.preventDefault();
        open(event);
      },
    });
  };
};
