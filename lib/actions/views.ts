"use server";

import { createView as create } from "@/lib/services/views/create";
import { deleteView as remove } from "@/lib/services/views/delete";
import { renameView as rename } from "@/lib/services/views/rename";
import { saveView as save } from "@/lib/services/views/save";
import { setColumns as chooseColumns } from "@/lib/services/views/set-columns";
import { setDefaultView as makeDefault } from "@/lib/services/views/set-default";
import { setDensity as chooseDensity } from "@/lib/services/views/set-density";
import { shareView as share } from "@/lib/services/views/share";
import { action } from "./action";

export const createView = action(create);
export const saveView = action(save);
export const renameView = action(rename);
export const shareView = action(share);
export const deleteView = action(remove);
export const setDefaultView = action(makeDefault);
export const setColumns = action(chooseColumns);
export const setDensity = action(chooseDensity);
