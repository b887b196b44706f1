-- The actors: organizations, or persons.
SELECT organization.key, organization.id, organization.name, organization.latitude, organization.longitude
FROM organization CROSS JOIN choice WHERE choice.actors = 'organizations'
UNION ALL
SELECT person.key, person.id, person.name, NULL, NULL
FROM person CROSS JOIN choice WHERE choice.actors = 'persons'
