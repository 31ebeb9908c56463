#pragma once

#include "base/actor.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Whose notes a person may see: who travels, the head of the leader's department, the programme officer and the auditor; they
// hold names of people met, so not all who may see the trip. The statement names site_notes n.
void add_visible_site_notes(Query&, Actor const&);

}  // namespace baeumgil
