/// A column of a network folder's tables.
package enum Column: String, CaseIterable, Sendable {
  case id, name, classification, identifier, latitude, longitude, parent, description, source
  case otherNames = "other_names"
  case foundingDate = "founding_date"
  case dissolutionDate = "dissolution_date"
  case organization, group, role, person
  case startDate = "start_date"
  case endDate = "end_date"
  case firstSeen = "first_seen"
  case lastSeen = "last_seen"
  case location, host
  case event, status
  case onBehalfOf = "on_behalf_of"
  case subject, category, date, value, unit
  case changePercent = "change_percent"
  case software
  case author

  /// What headers call it in any table, in English and in French; case, accents, hyphens and `_` make no difference.
  package var headerNames: [String] {
    switch self {
    case .id: ["id", "identifiant"]
    case .name: ["name", "nom", "intitulé"]
    case .classification: ["classification", "type", "catégorie"]
    case .identifier: ["identifier", "code INSEE", "INSEE", "SIREN", "SIRET"]
    case .latitude: ["latitude", "lat"]
    case .longitude: ["longitude", "lon", "lng"]
    case .parent: ["parent", "rattachement"]
    case .description: ["description"]
    case .source: ["source"]
    case .otherNames: ["other_names", "autres noms", "alias"]
    case .foundingDate: ["founding_date", "date de création", "création"]
    case .dissolutionDate: ["dissolution_date", "date de dissolution", "dissolution"]
    case .organization: ["organization", "organisation", "organisme", "structure", "collectivité"]
    case .group: ["group", "groupe", "groupe de travail"]
    case .role: ["role", "rôle", "fonction"]
    case .person: ["person", "personne"]
    case .startDate: ["start_date", "start", "début", "date de début"]
    case .endDate: ["end_date", "end", "fin", "date de fin"]
    case .firstSeen: ["first_seen", "première mention"]
    case .lastSeen: ["last_seen", "dernière mention"]
    case .location: ["location", "lieu"]
    case .host: ["host", "hôte", "organisateur"]
    case .event: ["event", "événement", "réunion"]
    case .status: ["status", "statut", "état"]
    case .onBehalfOf: ["on_behalf_of", "au nom de", "pour le compte de", "représente"]
    case .subject: ["subject", "sujet"]
    case .category: ["category", "catégorie"]
    case .date: ["date"]
    case .value: ["value", "valeur", "nombre", "effectif"]
    case .unit: ["unit", "unité"]
    case .changePercent: ["change_percent", "change in %", "évolution en %", "évolution", "variation en %"]
    case .software: ["software", "logiciel"]
    case .author: ["author", "auteur", "rédacteur"]
    }
  }
}
