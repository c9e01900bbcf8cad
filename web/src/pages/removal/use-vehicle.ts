import type { UseQueryResult } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../../api/client';
import { useAnswer } from '../../api/queries';
import { recognise } from '../../scan/recognise';

export type Vehicle = Schemas['VehicleCardDto'];

/** The vehicle by a VIN that may still be being typed: asked for once it looks whole. */
export function useVehicle(typed: string): UseQueryResult<Vehicle> {
  const { kind, code } = recognise(typed);
  const isWhole = kind === 'vin' && code.length === 17;
  return useAnswer(
    ['vehicle', code],
    (signal) => answer(api.GET('/api/v1/vehicles/{vin}', { params: { path: { vin: code } }, signal })),
    { isOn: isWhole },
  );
}

/** Vehicles received lately, to pick one from. */
export function useLateVehicles(): readonly Schemas['VehicleDto'][] {
  const late = useAnswer(['vehicles', 'late'], (signal) =>
    answer(api.GET('/api/v1/vehicles', { params: { query: { limit: 50 } }, signal })),
  );
  return late.data?.items ?? [];
}
