import { NotFoundState } from "@/components/ui/not-found";

export default function NotFound() {
  return <NotFoundState />;
}
