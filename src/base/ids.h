#pragma once
// Every kind of id on one page, so that a noun can point at another without including it.

#include "base/id.h"

namespace baeumgil {

using InstitutionId = Id<struct InstitutionTag>;  // directory entry: host, tenant, or both
using DepartmentId = Id<struct DepartmentTag>;
using PersonId = Id<struct PersonTag>;
using InvitationId = Id<struct InvitationTag>;
using SessionId = Id<struct SessionTag>;
using TokenId = Id<struct TokenTag>;
using RuleId = Id<struct RuleTag>;
using ProgramId = Id<struct ProgramTag>;
using IssueId = Id<struct IssueTag>;
using TeamId = Id<struct TeamTag>;
using TripId = Id<struct TripTag>;
using VisitId = Id<struct VisitTag>;  // one visit request to one host within a trip
using QuestionId = Id<struct QuestionTag>;
using ReportId = Id<struct ReportTag>;
using CaseId = Id<struct CaseTag>;
using AdoptionId = Id<struct AdoptionTag>;
using ProgressCardId = Id<struct ProgressCardTag>;
using AwardRoundId = Id<struct AwardRoundTag>;  // one contest: rubric, reviewers, candidates
using NominationId = Id<struct NominationTag>;
using FileId = Id<struct FileTag>;
using JobId = Id<struct JobTag>;
using MailId = Id<struct MailTag>;
using EventId = Id<struct EventTag>;
using NoticeId = Id<struct NoticeTag>;

}  // namespace baeumgil
