#pragma once
// The overseas plan as a form: written before submission, and again when something of it changes.

#include "features/overseas/dossier.h"
#include "features/overseas/move_form.h"

namespace baeumgil {

using DossierView = MoveView<Dossier>;

void draw_plan(StepForm&, DossierView const&);
void fill_plan(Form&, DossierView const&);
std::vector<ApiField> plan_input();
Result<std::string> save_plan(Database&, Actor const&, Dossier const&, Fields&);

void draw_change(StepForm&, DossierView const&);
void fill_change(Form&, DossierView const&);
std::vector<ApiField> change_input();
Result<std::string> save_change(Database&, Actor const&, Dossier const&, Fields&);

}  // namespace baeumgil
