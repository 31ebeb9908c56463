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
Mail cancellation_mail(Visit const&);
Mail thank_you_mail(Visit const&, std::string const& sender_institution);
Mail feedback_mail(Visit const&, std::string const& sender_institution, std::string const& link);

}  // namespace baeumgil
