"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

export const PrintButton = () => (
  <Button
    size="sm"
    onClick={() => {
      window.print();
    }}
  >
    <Printer size={14} aria-hidden />
    Print report
  </Button>
);
