#pragma once
// Letters to hosts by mail, in Korean and English, since nobody knows who reads them.

#include <string>

#include "features/settings/settings.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"
#include "platform/mail/outbox.h"

namespace baeumgil {

Mail request_mail(Visit const&, Settings const& sender, std::string const& link);
Mail reminder_mail(Visit const&, Settings const& sender, std::string const& link);
// The trip's days moved: the visit that was asked for or agreed to at this time is to be agreed anew, by the link the host has.
Mail moved_mail(Visit const&, Instant asked_at, Settings const& sender);
// One of the times the host proposed was chosen.
Mail agreed_mail(Visit const&, Settings const& sender);
Mail cancellation_mail(Visit const&);
Mail thank_you_mail(Visit const&, std::string const& sender_institution);
Mail feedback_mail(Visit const&, std::string const& sender_institution, std::string const& link);

}  // namespace baeumgil
